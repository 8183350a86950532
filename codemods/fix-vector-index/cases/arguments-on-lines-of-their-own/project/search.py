def search(session, query):
    return session.query(Note).order_by(Note.embedding.l2_distance(query)).limit(5)
