import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Chunks1700000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE TABLE chunks (id serial PRIMARY KEY, "textEmbedding" text, summary_vector vector(384), tags text, prices float8[])');
    await queryRunner.query(`ALTER TABLE chunks ALTER COLUMN "textEmbedding" TYPE vector(1536) USING "textEmbedding"::vector`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE chunks');
  }
}
