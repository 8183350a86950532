'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('questions', 'embedding', { type: 'VECTOR(768)', allowNull: true });
  },
  async down(queryInterface) {
    await queryInterface.removeColumn('questions', 'embedding');
  },
};
