CREATE TABLE `items` (`id` INT PRIMARY KEY, `embedding` VECTOR(3) NOT NULL);
