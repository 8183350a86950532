import 'pgvector/sequelize';
import { Sequelize } from 'sequelize-typescript';
import { User } from './user.model';

export const databaseProviders = [
  {
    provide: 'SEQUELIZE',
    useFactory: async () => {
      const sequelize = new Sequelize({ dialect: 'postgres' });
      sequelize.addModels([User]);
      return sequelize;
    },
  },
];
