package org.entente.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Checks what a patch has made of a body by the same constraints as a body that comes whole. */
@ApplicationScoped
public class Validity {

    @Inject
    Validator validator;

    /** @throws ProblemException 400 if it is not valid */
    public void require(Object body) {
        Collection<ConstraintViolation<Object>> violations = validator.validate(body);
        if (!violations.isEmpty()) {
            throw problem(violations, 0);
        }
    }

    /** @param above how many names of the path are not those of the body */
    static ProblemException problem(Collection<? extends ConstraintViolation<?>> violations, int above) {
        List<Problem.FieldError> errors = violations.stream()
                .map(violation -> new Problem.FieldError(pointer(violation, above), violation.getMessage()))
                .sorted((one, other) -> one.pointer().compareTo(other.pointer()))
                .toList();
        return ProblemType.invalid(errors);
    }

    private static String pointer(ConstraintViolation<?> violation, int above) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .skip(above)
                .map(node -> {
                    Object position = node.getIndex() != null ? node.getIndex() : node.getKey();
                    String inside = position == null ? "" : "/" + position;
                    String name = node.getName() == null || node.getName().startsWith("<") ? "" : "/" + node.getName();
                    return inside + name;
                })
                .collect(Collectors.joining());
    }
}
