def search(session, query):
    return session.query(Document).order_by(Document.embedding.max_inner_product(query))
