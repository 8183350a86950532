def near(query):
    return Document.embedding.l2_distance(query)
