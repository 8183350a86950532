"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.toText = void 0;
const utils_1 = require("pgvector/utils");
const pg_1 = __importDefault(require("pgvector/pg"));
pg_1.default.registerType(exports.client);
const toText = (value) => (0, utils_1.toSql)(value);
exports.toText = toText;
