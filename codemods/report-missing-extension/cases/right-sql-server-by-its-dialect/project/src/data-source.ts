import { DataSource } from 'typeorm';

export default new DataSource({ type: 'mssql', migrations: ['src/migrations/*.ts'] });
