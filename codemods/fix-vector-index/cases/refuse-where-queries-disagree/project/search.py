def near(query):
    return Note.embedding.cosine_distance(query)


def far(query):
    return Note.embedding.l2_distance(query)
