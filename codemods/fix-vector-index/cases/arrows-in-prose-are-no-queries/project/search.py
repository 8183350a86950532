def search(session, query):
    return session.scalars(select(Document).order_by(Document.embedding.cosine_distance(query)).limit(5))
