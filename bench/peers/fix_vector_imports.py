"""LibCST: add the import where the long name is used and nothing of pgvector is imported."""
import libcst as cst
import libcst.matchers as m
from libcst.codemod import VisitorBasedCodemodCommand
from libcst.codemod.visitors import AddImportsVisitor


class FixVectorImports(VisitorBasedCodemodCommand):
    DESCRIPTION = __doc__

    def visit_Module(self, node: cst.Module) -> None:
        self.imported = False

    def visit_ImportAlias(self, node: cst.ImportAlias) -> None:
        if node.evaluated_name.split(".")[0] == "pgvector":
            self.imported = True

    def leave_Attribute(self, original_node: cst.Attribute, updated_node: cst.Attribute) -> cst.BaseExpression:
        name = m.Attribute(value=m.Name("pgvector"), attr=m.Name("sqlalchemy"))
        if not self.imported and m.matches(original_node, name):
            AddImportsVisitor.add_needed_import(self.context, "pgvector.sqlalchemy")
        return updated_node
