import klayout.db as db
from mathutils import Vector

direction = Vector((1, 2, 3))
shift = db.Vector(2, 2)
step = db.Vector(3)
