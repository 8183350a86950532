def near(query):
    return Note.embedding.cosine_distance(query)


def any_distance(column, query):
    return column.l2_distance(query)
