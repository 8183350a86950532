<html>
<%def name="row(up_revision)"><td>${up_revision}</td></%def>
</html>
