const { pgvector } = require('pgvector');
const { registerType } = require('pgvector');
const prisma = require('pgvector/prisma');

module.exports = { pgvector, registerType, prisma };
