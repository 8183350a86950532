from myapp import db


class A(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    e = db.Column(db.Vector(3))
