package lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import service.Service;

/** Makes up agreements, meetings and promises between states, the same ones for the same seed, and records them. */
final class Story {
    private static final List<String> STATES = List.of(
            "AR AT AU BE BG BR CA CH CL CN CO CU CY CZ DE DK DZ EE EG ES FI FR GB GR HR HU ID IE IL IN IQ IT JO JP"
                    .concat(
                            " KE KR KW KZ LA LT LV MA MX MY NG NL NO NZ OM PE PH PK PL PT QA RO RS RU SA SE SG SI SK TH")
                    .concat(" TN TR TZ UA US UY UZ VE VN ZA ZM")
                    .split(" "));
    private static final List<String> SUBJECTS = List.of(
            "transnational-crime",
            "extradition",
            "double-taxation",
            "investment",
            "air-services",
            "visa-exemption",
            "customs",
            "mutual-legal-assistance",
            "social-security",
            "defence",
            "education",
            "maritime-transport");
    private static final List<String> KINDS =
            List.of("TREATY", "AGREEMENT", "MEMORANDUM_OF_UNDERSTANDING", "PROTOCOL", "EXCHANGE_OF_NOTES");
    private static final List<String> ENGLISH = List.of(
            "cooperation",
            "prevention",
            "combating",
            "crime",
            "avoidance",
            "taxation",
            "promotion",
            "protection",
            "investments",
            "services",
            "scheduled",
            "extradition",
            "persons",
            "customs",
            "assistance",
            "matters",
            "defence",
            "exchange",
            "students",
            "transport",
            "border",
            "fisheries",
            "energy",
            "nuclear",
            "peaceful");
    private static final List<String> FRENCH = List.of(
            "coopération",
            "prévention",
            "criminalité",
            "imposition",
            "évasion",
            "fiscale",
            "développement",
            "réciproque",
            "sécurité",
            "sociale",
            "transports",
            "aériens",
            "pêche",
            "énergie",
            "frontière",
            "entraide",
            "judiciaire");
    private static final List<String> VIETNAMESE = List.of(
            "hợp tác",
            "phòng, chống",
            "tội phạm",
            "tránh đánh thuế",
            "đầu tư",
            "vận tải",
            "hàng không",
            "dẫn độ",
            "tương trợ",
            "tư pháp",
            "giáo dục",
            "quốc phòng",
            "năng lượng",
            "biên giới");

    private final Random random;
    private final Map<String, List<String>> byPair = new HashMap<>();

    Story(long seed) {
        random = new Random(seed);
    }

    /** Records one agreement, sometimes with what it replaces, and now and then a meeting with a promise. */
    void record(Service service, int number) throws Exception {
        List<String> pair = pair();
        String key = String.join("-", pair);
        String reference = (key + "-" + number).toLowerCase(Locale.ROOT);
        post(service, "/v1/agreements", agreement(reference, pair));
        List<String> earlier = byPair.computeIfAbsent(key, none -> new ArrayList<>());
        if (!earlier.isEmpty() && random.nextInt(3) == 0) {
            String type = any(List.of("PROPOSED_TO_REPLACE", "AMENDS", "SUPPLEMENTS", "RELATED"));
            String older = any(earlier);
            String relations = "/v1/agreements/" + reference + "/relations";
            post(service, relations, "{\"type\":\"" + type + "\",\"agreement\":\"" + older + "\"}");
            if (random.nextInt(10) == 0) {
                String slug = type.toLowerCase(Locale.ROOT).replace('_', '-');
                post(service, relations + "/" + slug + "/" + older + "/retraction", "{\"reason\":\"a mistake\"}");
            }
        }
        earlier.add(reference);
        if (number % 10 == 0) {
            LocalDate day = day(1990, 2025);
            post(service, "/v1/engagements", """
                    {"reference":"meeting-%d","titles":{"en":"%s"},"kind":"VISIT","begins":"%s","ends":"%s","place":"Capital",
                     "parties":["%s","%s"],"participants":[{"name":"A Minister","title":"Minister","party":"%s"}],
                     "links":[{"agreement":"%s"}]}""".formatted(
                            number,
                            title("Visit on", ENGLISH),
                            day,
                            day.plusDays(2),
                            pair.get(0),
                            pair.get(1),
                            pair.get(0),
                            reference));
            post(service, "/v1/commitments", """
                    {"reference":"promise-%d","titles":{"en":"%s"},"by":"%s","to":"%s","engagement":"meeting-%d",%s
                     "links":[{"agreement":"%s"}],
                     "steps":[{"step":"propose","on":"%s"}%s]}""".formatted(
                            number,
                            title("Promise of", ENGLISH),
                            pair.get(0),
                            pair.get(1),
                            number,
                            random.nextBoolean() ? "\"due\":\"" + day.plusYears(2) + "\"," : "",
                            reference,
                            day,
                            random.nextBoolean() ? ",{\"step\":\"fulfil\",\"on\":\"" + day.plusYears(1) + "\"}" : ""));
        }
    }

    private List<String> pair() {
        // some states conclude far more than others
        int a = (int) (STATES.size() * random.nextDouble() * random.nextDouble());
        int b = random.nextInt(STATES.size());
        return a == b
                ? pair()
                : List.of(STATES.get(a), STATES.get(b)).stream().sorted().toList();
    }

    private String agreement(String reference, List<String> pair) {
        LocalDate signed = day(1955, 2025);
        List<String> acts = new ArrayList<>();
        int fate = random.nextInt(100);
        if (fate < 6) {
            add(acts, "propose", signed, ",\"party\":\"" + pair.get(0) + "\"");
        } else {
            add(acts, "sign", signed, "");
        }
        String clauses = "";
        if (fate >= 15 && fate < 55) {
            add(acts, "bring-into-force", signed.plusDays(30 + random.nextInt(600)), "");
            if (fate < 25) {
                add(acts, "terminate", signed.plusYears(5 + random.nextInt(20)), "");
            }
        } else if (fate >= 55) {
            clauses = ",\"clauses\":{\"entryIntoForce\":{\"rule\":\"ON_LATER_NOTIFICATION\",\"plus\":\"P30D\"},"
                    + "\"duration\":{\"rule\":\"TACIT_RENEWAL\",\"initial\":\"P" + (5 + random.nextInt(10))
                    + "Y\",\"period\":\"P5Y\",\"notice\":\"P6M\"}}";
            add(acts, "notify-completion", signed.plusDays(90), ",\"party\":\"" + pair.get(0) + "\"");
            if (fate < 95) {
                add(acts, "notify-completion", signed.plusDays(200), ",\"party\":\"" + pair.get(1) + "\"");
            }
        }
        return """
                {"reference":"%s","titles":{"en":"%s","fr":"%s","vi":"%s"},"kind":"%s","subjects":["%s"],
                 "parties":[{"code":"%s","authority":"Ministry of %s"},{"code":"%s"}],"acts":[%s]%s}""".formatted(
                        reference,
                        title("Agreement on", ENGLISH),
                        title("Accord sur", FRENCH),
                        title("Hiệp định về", VIETNAMESE),
                        any(KINDS),
                        any(SUBJECTS),
                        pair.get(0),
                        any(ENGLISH),
                        pair.get(1),
                        String.join(",", acts),
                        clauses);
    }

    /** What lies in the future has not been done yet. */
    private static void add(List<String> acts, String act, LocalDate on, String more) {
        if (on.getYear() < 2026) {
            acts.add("{\"act\":\"" + act + "\",\"on\":\"" + on + "\"" + more + "}");
        }
    }

    private String title(String beginning, List<String> words) {
        return beginning
                + random.ints(4, 0, words.size()).mapToObj(words::get).collect(Collectors.joining(" ", " ", ""));
    }

    private LocalDate day(int from, int to) {
        return LocalDate.of(from, 1, 1).plusDays(random.nextInt((to - from) * 365));
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static void post(Service service, String path, String body) throws Exception {
        Service.Answer answer = service.send("POST", path, "application/json", body);
        if (!answer.isSuccess()) {
            throw new IllegalStateException(path + " " + body + "\n" + answer);
        }
    }
}
