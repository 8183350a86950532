import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Items1 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query('CREATE TABLE items (id int, embedding VECTOR(3))');
  }
  async down(runner: QueryRunner) {
    await runner.query('DROP TABLE items');
  }
}
