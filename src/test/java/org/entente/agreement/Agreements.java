package org.entente.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.entente.lifecycle.ActType;
import org.entente.lifecycle.LegalNature;
import org.entente.lifecycle.Status;

/**
 * Agreements and acts in the words of a test: {@code "sign by FR on 2001-02-03 mode definitive"}. A history is several
 * of them with {@code ;} in between. Those without a date lie a year apart, from 2000-01-01 on.
 */
final class Agreements {
    static final String PATH = "/v1/agreements";

    /** The day of an act that is performed without a date: later than any history that states none. */
    static final LocalDate THE_DAY = LocalDate.parse("2020-01-01");

    /** Later than anybody will run these tests. */
    static final String SOME_DAY = "2090-01-01";

    private static final Map<String, String> FIELDS =
            Map.of("by", "party", "received", "receivedOn", "effective", "effectiveOn");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Agreements() {}

    /** The shortest legal history that ends in a status; empty for none yet. */
    static String wayTo(Status status) {
        if (status == null) {
            return "";
        }
        return switch (status) {
            case PROPOSED -> "propose";
            case NEGOTIATING -> "open-negotiations";
            case INITIALLED -> "initial";
            case SIGNED -> "sign";
            case PENDING_ENTRY_INTO_FORCE -> "sign; bring-into-force effective " + SOME_DAY;
            case PROVISIONALLY_APPLIED -> "sign; apply-provisionally";
            case IN_FORCE -> "bring-into-force";
            case SUSPENDED -> "bring-into-force; suspend";
            case TERMINATION_PENDING -> "bring-into-force; denounce by DE effective " + SOME_DAY;
            case TERMINATED -> "bring-into-force; terminate";
            case EXPIRED -> "bring-into-force; expire";
            case SUPERSEDED -> "bring-into-force; supersede";
            case ABANDONED -> "propose; withdraw-proposal";
            case INVALID -> "sign; invalidate article VCLT-52";
        };
    }

    /** An act of this type that says no more than it must. */
    static String plainly(ActType type) {
        String by = type.by() == ActType.By.ONE ? " by FR" : "";
        return type.slug()
                + by
                + switch (type) {
                    case ABANDON -> " reason lapsed";
                    case INVALIDATE -> " article VCLT-52";
                    default -> "";
                };
    }

    /** The body of an act. */
    static Map<String, Object> act(String words, LocalDate dayIfNoneIsGiven) {
        String[] word = words.strip().split(" +");
        Map<String, Object> act = new LinkedHashMap<>();
        act.put("act", word[0]);
        act.put("on", dayIfNoneIsGiven.toString());
        for (int i = 1; i + 1 < word.length; i += 2) {
            boolean number = word[i].equals("alternativeTo") || word[i].equals("ordinal");
            act.put(FIELDS.getOrDefault(word[i], word[i]), number ? Integer.valueOf(word[i + 1]) : word[i + 1]);
        }
        return act;
    }

    static List<Map<String, Object>> acts(String history) {
        List<Map<String, Object>> acts = new ArrayList<>();
        for (String words : history.split(";")) {
            acts.add(act(words, LocalDate.of(2000 + acts.size(), 1, 1)));
        }
        return acts;
    }

    static String unusedReference() {
        return "fr-de-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
    }

    static Response register(String reference, String onePartner, LegalNature nature, List<Map<String, Object>> acts) {
        return given().contentType("application/json")
                .body(Map.of(
                        "reference",
                        reference,
                        "titles",
                        Map.of("en", "Treaty " + reference),
                        "kind",
                        "TREATY",
                        "legalNature",
                        nature,
                        "parties",
                        List.of(Map.of("code", onePartner), Map.of("code", "DE")),
                        "acts",
                        acts))
                .post(PATH);
    }

    /** An agreement between France and Germany, put on record at once; returns its reference. */
    static String recorded(String history) {
        return recorded(history, LegalNature.UNSPECIFIED);
    }

    static String recorded(String history, LegalNature nature) {
        String reference = unusedReference();
        register(reference, "FR", nature, acts(history)).then().statusCode(201);
        return reference;
    }

    /** An agreement between France and Germany with these clauses: JSON, in which ' stands for ". */
    static String recordedWith(String clauses, String history) {
        String reference = unusedReference();
        registerWith(reference, clauses, history).then().statusCode(201);
        return reference;
    }

    static Response registerWith(String reference, String clauses, String history) {
        return registerWith(reference, "FR", clauses, history);
    }

    /** An agreement between Germany and one whose deadlines and findings no other test looks at. */
    static String recordedWith(String onePartner, String clauses, String history) {
        String reference = unusedReference();
        registerWith(reference, onePartner, clauses, history).then().statusCode(201);
        return reference;
    }

    private static Response registerWith(String reference, String onePartner, String clauses, String history) {
        return given().contentType("application/json")
                .body(Map.of(
                        "reference", reference,
                        "titles", Map.of("en", "Treaty " + reference),
                        "kind", "TREATY",
                        "parties", List.of(Map.of("code", onePartner), Map.of("code", "DE")),
                        "clauses", json(clauses),
                        "acts", acts(history)))
                .post(PATH);
    }

    /** States the clauses anew, having read the version that stands. */
    static Response restate(String reference, String clauses) {
        return given().contentType("application/json")
                .header("If-Match", read(reference, "").header("ETag"))
                .body(json(clauses))
                .put(PATH + "/" + reference + "/clauses");
    }

    /** Corrects an act: with what it should read, or taking it back if that is {@code retract}. */
    static Response correct(String reference, int act, String words) {
        Map<String, Object> body = words.equals("retract")
                ? Map.of("reason", "it never happened", "retract", true)
                : Map.of("reason", "the gazette says so", "replacement", act(words, THE_DAY));
        return given().contentType("application/json")
                .body(body)
                .post(PATH + "/" + reference + "/acts/" + act + "/correction");
    }

    static void corrected(String reference, int act, String words) {
        correct(reference, act, words).then().statusCode(201);
    }

    static Map<String, Object> json(String text) {
        return JsonPath.from(text.replace('\'', '"')).getMap("");
    }

    /** When the register came to know what it knows now of an agreement. */
    static String knownNow(String reference) {
        return read(reference, "").jsonPath().getString("recordedAt");
    }

    /** The statuses with their first days, such as {@code 2024-01-31 SIGNED}. */
    static List<String> statuses(String reference, String query) {
        return read(reference, "/timeline" + query).jsonPath().getList("items.collect { it.from + ' ' + it.status }");
    }

    static List<String> statuses(String reference) {
        return statuses(reference, "");
    }

    /** The same, act by act, in the order in which they stand; the clauses, if it has any, come first. */
    static String recordedOneByOne(String history) {
        int text = history.startsWith("{") ? history.indexOf("}} ") + 2 : 0;
        List<Map<String, Object>> acts = acts(history.substring(text));
        String reference = recordedWith(
                text == 0 ? "{}" : history.substring(0, text),
                history.substring(text).split(";")[0]);
        acts.stream().skip(1).forEach(act -> perform(reference, act).then().statusCode(201));
        return reference;
    }

    static Response perform(String reference, String words) {
        return perform(reference, act(words, THE_DAY));
    }

    static Response perform(String reference, Map<String, Object> act) {
        return given().contentType("application/json")
                .body(act)
                .post(PATH + "/" + reference + "/transitions/" + act.get("act"));
    }

    static Response relate(String newer, String type, String older) {
        return given().contentType("application/json")
                .body(Map.of("type", type, "agreement", older))
                .post(PATH + "/" + newer + "/relations");
    }

    static void replaces(String newer, String older) {
        relate(newer, "REPLACES", older).then().statusCode(201);
    }

    static Response read(String reference, String below) {
        return given().get(PATH + "/" + reference + below);
    }

    static Response statusOn(String reference, LocalDate day) {
        return read(reference, "/status?asOf=" + day);
    }

    /** Lets only these see an agreement; {@code *} is everyone. */
    static void audience(String reference, String audience) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        Agreement.update("audienceA = ?1, audienceB = ?1 where reference = ?2", audience, reference));
    }

    /** The status on a day; none before the first act. */
    static Status on(LocalDate day, String reference) {
        String status = read(reference, "?asOf=" + day).jsonPath().getString("status");
        return status == null ? null : Status.valueOf(status);
    }

    static List<String> findings(String reference) {
        return read(reference, "").jsonPath().getList("findings");
    }

    /** The acts that are offered on a day. */
    static List<String> openOn(LocalDate day, String reference) {
        return read(reference, "/transitions?asOf=" + day).jsonPath().getList("items.findAll { it.open }.act.unique()");
    }

    /** All that is stored about agreements, to the byte; two of these differ if anything was written between them. */
    static String everythingAbout(String... references) {
        StringBuilder everything = new StringBuilder();
        Stream.of(references)
                .forEach(reference -> Stream.of(
                                "",
                                "/acts?corrections=true",
                                "/timeline",
                                "/relations",
                                "/status",
                                "/parties",
                                "/clauses")
                        .forEach(below -> {
                            Response answer = read(reference, below);
                            assertThat(answer.statusCode()).isEqualTo(200);
                            everything.append(answer.asString()).append('\n');
                        }));
        return everything.toString();
    }
}
