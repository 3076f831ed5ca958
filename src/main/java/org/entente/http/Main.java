package org.entente.http;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service. */
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // the server would refuse a malformed address with an empty answer; Entrance says what is wrong with it
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}
