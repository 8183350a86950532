def notes(session, query):
    return session.scalars(select(Note).order_by(Note.embedding.cosine_distance(query)))


def pictures(session, query):
    return session.scalars(select(Picture).order_by(Picture.embedding.l2_distance(query)))
