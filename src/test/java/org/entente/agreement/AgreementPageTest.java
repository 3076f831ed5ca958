package org.entente.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.http.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementPageTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, -, -", "0, 0, -", "9999, 9999, -", "10000, 10000, -", "10001, 10000, true"})
    void noMoreThanTenThousandAreCounted(Integer count, Integer total, Boolean capped) {
        AgreementPage page = AgreementPage.of(Page.whole(List.of()), count);
        assertThat(page.total()).isEqualTo(total);
        assertThat(page.totalCapped()).isEqualTo(capped);
    }
}
