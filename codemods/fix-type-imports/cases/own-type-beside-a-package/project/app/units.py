from sqlalchemy import Float as Weight
