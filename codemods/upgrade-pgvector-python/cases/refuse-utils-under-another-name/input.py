from pgvector import utils
import pgvector.utils as pu

ONE = utils.Vector([1])
TWO = pu.Vector([2])
