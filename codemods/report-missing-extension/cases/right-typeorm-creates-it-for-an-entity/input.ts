import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

export class AddEmbedding1763666210000 implements MigrationInterface {
  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumn('chunk', new TableColumn({ name: 'embedding', type: 'vector', length: '1536' }));
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumn('chunk', 'embedding');
  }
}
