package org.demarche.query.guard;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.E_BNode;
import org.apache.jena.sparql.expr.E_Random;
import org.apache.jena.sparql.expr.E_StrUUID;
import org.apache.jena.sparql.expr.E_UUID;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVar;

/**
 * Gives each row one value to be ordered by. Jena works it out at each comparison; of {@code RAND()}, each is another, which puts
 * nothing in order, and is an error of Java's where it notices.
 */
public final class StableSortKeys extends TransformCopy {

    /** No query can name a variable so. */
    private static final String NAME = ".order";

    @Override
    public Op transform(OpOrder order, Op rows) {
        if (order.getConditions().stream().noneMatch(condition -> varies(condition.getExpression()))) {
            return super.transform(order, rows);
        }
        VarExprList values = new VarExprList();
        List<SortCondition> conditions = new ArrayList<>();
        for (SortCondition condition : order.getConditions()) {
            Var value = Var.alloc(NAME + conditions.size());
            values.add(value, condition.getExpression());
            conditions.add(new SortCondition(new ExprVar(value), condition.getDirection()));
        }
        Op ordered = new OpOrder(OpExtend.create(rows, values), conditions);
        return new OpProject(ordered, List.copyOf(OpVars.visibleVars(rows)));
    }

    private static boolean varies(Expr expression) {
        return switch (expression) {
            case E_Random random -> true;
            case E_UUID id -> true;
            case E_StrUUID id -> true;
            case E_BNode node -> true;
            default ->
                expression.isFunction()
                        && expression.getFunction().getArgs().stream().anyMatch(StableSortKeys::varies);
        };
    }
}
