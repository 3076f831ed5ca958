package kill;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import service.Service;

/**
 * What a writer does over and over, under another name each time: a source, an old agreement, a new one that replaces it,
 * and the life of both. Each step is one request, and one transaction.
 */
final class Story {
    private static final String AS_OF = "?asOf=2024-01-01";
    private static final Pattern RECORDED_AT = Pattern.compile("(?<=\"recordedAt\":\")[^\"]*");
    private static final String CREATE = "{'reference':'NAME','titles':{'en':'NAME'},'kind':'TREATY',"
            + "'legalNature':'BINDING','parties':[{'code':'SG'},{'code':'VN'}],'acts':[ACTS]}";
    private static final String CITING = ",'citations':[{'source':'NAME'}]}";

    /** One request; NAME stands for the name of the case. */
    record Step(String method, String path, String body) {
        String type() {
            return method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
        }
    }

    // spotless:off
    private static final List<Step> STEPS = List.of(
        post("/v1/sources", "{'reference':'NAME','title':'A report','kind':'NEWS','language':'en','date':'2010-01'}"),
        create("NAME-old", "{'act':'sign','on':'2010-01-05','mode':'definitive'" + CITING + ","
                         + "{'act':'bring-into-force','on':'2010-02-01','effectiveOn':'2010-03-01'" + CITING),
        create("NAME-new", "{'act':'propose','party':'VN','on':'2014-01-05'" + CITING + ","
                         + "{'act':'open-negotiations','on':'2014-06-05'" + CITING + ","
                         + "{'act':'sign','on':'2015-01-05','mode':'subject-to-ratification'" + CITING),
        act("old", "amend",            "'on':'2014-07-01'"),
        act("new", "ratify",           "'on':'2015-05-01','party':'SG'"),
        act("new", "ratify",           "'on':'2015-06-01','party':'VN'"),
        act("new", "bring-into-force", "'on':'2015-06-01','effectiveOn':'2015-07-01'"),
        // writes to both: the old one ends on the day on which the new one entered into force
        post("/v1/agreements/NAME-new/relations", "{'type':'REPLACES','agreement':'NAME-old'" + CITING),
        act("new", "suspend",          "'on':'2016-05-01','reason':'consent','for':'P1Y'"),
        act("new", "resume",           "'on':'2016-09-01'"),
        new Step("PATCH", "/v1/agreements/NAME-new", json("{'titles':{'en':'Called otherwise'}}")),
        act("new", "denounce",         "'on':'2017-06-01','party':'VN','effectiveOn':'2018-06-01'"),
        act("new", "revoke-notice",    "'on':'2017-09-01','party':'VN'"),
        act("new", "amend",            "'on':'2018-01-01'"),
        act("new", "register",         "'on':'2019-01-01','number':'I-12345'"),
        act("new", "terminate",        "'on':'2020-01-01','reason':'consent'"));
    // spotless:on

    private Story() {}

    static int length() {
        return STEPS.size();
    }

    /** The answer to a step of a case. */
    static Service.Answer take(Service service, String name, int step) throws IOException, InterruptedException {
        Step next = STEPS.get(step);
        return service.send(
                next.method(),
                next.path().replace("NAME", name),
                next.type(),
                next.body().replace("NAME", name));
    }

    /** Lives it once undisturbed; what the register then shows of it after so many steps, times and name left out. */
    static Map<String, Integer> learn(Service service, String name) throws IOException, InterruptedException {
        Map<String, Integer> shown = new LinkedHashMap<>();
        shown.put(withoutNames(show(service, name), name), 0);
        for (int step = 0; step < length(); step++) {
            Service.Answer answer = take(service, name, step);
            if (!answer.isSuccess()) {
                throw new IOException("step " + step + " is refused: " + answer);
            }
            if (shown.put(withoutNames(show(service, name), name), step + 1) != null) {
                throw new IOException("step " + step + " changes nothing that one could see");
            }
        }
        return shown;
    }

    /** All that the register shows of a case: the source, both agreements, their acts, timelines and relations. */
    static String show(Service service, String name) throws IOException, InterruptedException {
        StringBuilder shown = new StringBuilder(body(service, "/v1/sources/" + name));
        for (String agreement : List.of("/v1/agreements/" + name + "-old", "/v1/agreements/" + name + "-new")) {
            for (String part : List.of("", "/acts", "/timeline", "/relations")) {
                shown.append(body(service, agreement + part + AS_OF));
            }
        }
        return shown.toString();
    }

    private static String body(Service service, String path) throws IOException, InterruptedException {
        Service.Answer answer = service.get(path);
        return answer.status() == 404 ? "none\n" : answer.body();
    }

    static String withoutNames(String shown, String name) {
        return RECORDED_AT.matcher(shown.replace(name, "NAME")).replaceAll("");
    }

    private static Step post(String path, String body) {
        return new Step("POST", path, json(body));
    }

    private static Step create(String reference, String acts) {
        return post("/v1/agreements", CREATE.replace("NAME", reference).replace("ACTS", acts));
    }

    private static Step act(String agreement, String act, String fields) {
        return post("/v1/agreements/NAME-" + agreement + "/transitions/" + act, "{" + fields + CITING);
    }

    private static String json(String quoted) {
        return quoted.replace('\'', '"');
    }
}
