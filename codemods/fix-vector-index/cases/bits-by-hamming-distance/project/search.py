def near(session, bits):
    return session.query(Note).order_by(Note.embedding.hamming_distance(bits)).first()
