import { registerTypes } from 'pgvector/sequelize';
import { Sequelize } from 'sequelize-typescript';
import { User } from './user.model';

export const databaseProviders = [
  {
    provide: 'SEQUELIZE',
    useFactory: async () => {
      registerTypes(Sequelize as any);
      const sequelize = new Sequelize({ dialect: 'postgres' });
      sequelize.addModels([User]);
      return sequelize;
    },
  },
];
