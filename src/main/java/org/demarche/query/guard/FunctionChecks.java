package org.demarche.query.guard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_DateTimeDay;
import org.apache.jena.sparql.expr.E_DateTimeHours;
import org.apache.jena.sparql.expr.E_DateTimeMinutes;
import org.apache.jena.sparql.expr.E_DateTimeMonth;
import org.apache.jena.sparql.expr.E_DateTimeSeconds;
import org.apache.jena.sparql.expr.E_DateTimeTZ;
import org.apache.jena.sparql.expr.E_DateTimeTimezone;
import org.apache.jena.sparql.expr.E_DateTimeYear;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_GreaterThan;
import org.apache.jena.sparql.expr.E_GreaterThanOrEqual;
import org.apache.jena.sparql.expr.E_LangMatches;
import org.apache.jena.sparql.expr.E_LessThan;
import org.apache.jena.sparql.expr.E_LessThanOrEqual;
import org.apache.jena.sparql.expr.E_MD5;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_NumAbs;
import org.apache.jena.sparql.expr.E_NumCeiling;
import org.apache.jena.sparql.expr.E_NumFloor;
import org.apache.jena.sparql.expr.E_NumRound;
import org.apache.jena.sparql.expr.E_SHA1;
import org.apache.jena.sparql.expr.E_SHA256;
import org.apache.jena.sparql.expr.E_SHA384;
import org.apache.jena.sparql.expr.E_SHA512;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrEndsWith;
import org.apache.jena.sparql.expr.E_StrLang;
import org.apache.jena.sparql.expr.E_StrLength;
import org.apache.jena.sparql.expr.E_StrStartsWith;
import org.apache.jena.sparql.expr.E_StrSubstring;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.E_UnaryMinus;
import org.apache.jena.sparql.expr.E_UnaryPlus;
import org.apache.jena.sparql.expr.ExprFunction;
import org.jspecify.annotations.Nullable;

/**
 * The checks that functions need before they are evaluated. REGEX, REPLACE, CONTAINS, STRBEFORE, STRAFTER, UCASE, LCASE and
 * casts have implementations of their own ({@link BoundedEvaluation}); what is listed nowhere takes constant time.
 */
final class FunctionChecks {

    private static final List<Class<? extends ExprFunction>> ARITHMETIC = List.of(
            E_Subtract.class,
            E_Multiply.class,
            E_Divide.class,
            E_UnaryMinus.class,
            E_UnaryPlus.class,
            E_NumAbs.class,
            E_NumRound.class,
            E_NumCeiling.class,
            E_NumFloor.class);

    private static final List<Class<? extends ExprFunction>> COMPARISONS_AND_DATES = List.of(
            E_LessThan.class,
            E_LessThanOrEqual.class,
            E_GreaterThan.class,
            E_GreaterThanOrEqual.class,
            E_DateTimeYear.class,
            E_DateTimeMonth.class,
            E_DateTimeDay.class,
            E_DateTimeHours.class,
            E_DateTimeMinutes.class,
            E_DateTimeSeconds.class,
            E_DateTimeTimezone.class,
            E_DateTimeTZ.class);

    /** Linear in the length of their arguments. */
    private static final List<Class<? extends ExprFunction>> LINEAR = List.of(
            E_StrSubstring.class,
            E_StrLang.class,
            E_StrLength.class,
            E_StrStartsWith.class,
            E_StrEndsWith.class,
            E_LangMatches.class,
            E_MD5.class,
            E_SHA1.class,
            E_SHA256.class,
            E_SHA384.class,
            E_SHA512.class);

    private final Map<Class<? extends ExprFunction>, BoundedFunction.Check> checks = new HashMap<>();

    FunctionChecks(ValueLimits limits) {
        checks.put(E_StrConcat.class, limits::checkConcat);
        checks.put(E_StrEncodeForURI.class, limits::checkEncoding);
        checks.put(E_StrDatatype.class, limits::checkLexicalForm);
        checks.put(E_Add.class, limits::checkAddition);
        all(limits::checkNumbers, ARITHMETIC);
        all(limits::checkValues, COMPARISONS_AND_DATES);
        // Between two of these, the query can be interrupted.
        all(arguments -> {}, LINEAR);
    }

    private void all(BoundedFunction.Check check, List<Class<? extends ExprFunction>> functions) {
        functions.forEach(function -> checks.put(function, check));
    }

    /** The check of a function; null if it needs none. */
    BoundedFunction.@Nullable Check of(ExprFunction function) {
        return checks.get(function.getClass());
    }
}
