package touchstone.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import java.util.stream.Stream;

/** Where the parts of a condition stand in its text. */
record Extent(CelAbstractSyntaxTree tree) {

    /** The first letter of a part: of an operator's place and those of its operands, the first. */
    int start(CelExpr part) {
        return parts(part)
                .mapToInt(p -> tree.getSource().getPositionsMap().getOrDefault(p.id(), Integer.MAX_VALUE))
                .min()
                .orElse(0);
    }

    private static Stream<CelExpr> parts(CelExpr part) {
        Stream<CelExpr> inside = switch (part.getKind()) {
            case CALL -> Stream.concat(part.call().target().stream(), part.call().args().stream());
            case LIST -> part.list().elements().stream();
            default -> Stream.of();
        };
        return Stream.concat(Stream.of(part), inside.flatMap(Extent::parts));
    }
}
