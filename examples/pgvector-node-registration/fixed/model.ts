import 'pgvector/sequelize';
import { DataTypes, Sequelize } from 'sequelize';

const sequelize = new Sequelize(process.env.DATABASE_URL ?? '', { logging: false });
const Document = sequelize.define(
  'Document',
  { content: DataTypes.TEXT, embedding: DataTypes.VECTOR(3) },
  { tableName: 'documents', timestamps: false },
);
await Document.create({ content: 'a dog at the door', embedding: [0.4, 0.6, 0] });
const found = await Document.findOne({ where: { content: 'a dog at the door' } });
console.log('Sequelize', found?.get('embedding'));
await sequelize.close();
