from app.migrations import render_item

context.configure(connection=connection, render_item=render_item)
