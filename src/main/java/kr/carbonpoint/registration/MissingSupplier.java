package kr.carbonpoint.registration;

import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Markdown;
import kr.carbonpoint.engine.Option;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.resource.Supplier;
import kr.carbonpoint.resource.SupplierAdditions;
import kr.carbonpoint.resource.Suppliers;
import org.springframework.stereotype.Component;

/** Who bills electricity, water or gas, and is not in the list of the district. */
@Component
class MissingSupplier implements MissingKind {

    private static final int FEWEST = 6;
    private static final int MOST = 20;

    private enum Area {
        DISTRICT,
        PROVINCE
    }

    private final Suppliers suppliers;
    private final SupplierAdditions additions;

    MissingSupplier(Suppliers suppliers, SupplierAdditions additions) {
        this.suppliers = suppliers;
        this.additions = additions;
    }

    @Override
    public Map<String, Object> shown(Registration request) {
        var wanted = request.wanted();
        return Map.of(
                "request",
                "목록에 없는 업체입니다.\n\n- 자원: **%s**\n- 적은 이름: **%s**"
                        .formatted(wanted.resource().label(), Markdown.plain(wanted.supplier())),
                "supplierName",
                wanted.supplier(),
                "numberLabel",
                "고객번호",
                "fewest",
                String.valueOf(FEWEST),
                "most",
                String.valueOf(MOST),
                "area",
                Area.DISTRICT.name(),
                "knownSuppliers",
                suppliers.all().stream()
                        .filter(supplier -> supplier.resource() == wanted.resource())
                        .map(supplier -> new Option(supplier.name(), supplier.code()))
                        .toList());
    }

    @Override
    public String add(Registration request, Answers answers) {
        var name = answers.text("supplierName", 60)
                .filter(typed -> typed.matches("(?U).*[\\w가-힣]{2}.*"))
                .orElseThrow(() -> new Refusal("supplierName", "업체 이름을 적어 주세요."));
        var label = answers.text("numberLabel", 20)
                .orElseThrow(() -> new Refusal("numberLabel", "고지서에 적힌 번호의 이름을 적어 주세요. 예: 고객번호"));
        int fewest = digits(answers, "fewest");
        int most = digits(answers, "most");
        if (fewest > most) {
            throw new Refusal("most", "가장 짧은 자릿수보다 작습니다. 다시 적어 주세요.");
        }
        var district = request.wanted().district();
        var area = answers.choice("area", Area.class, "공급 지역을 골라 주세요.");
        return additions
                .add(
                        request.wanted().resource(),
                        name,
                        label,
                        fewest,
                        most,
                        area == Area.PROVINCE ? district.substring(0, 2) : district)
                .orElseThrow(() -> new Refusal("supplierName", "이미 있는 업체입니다. ‘이미 있는 것에 연결’을 골라 주세요."));
    }

    @Override
    public String map(Registration request, Answers answers) {
        return suppliers
                .find(answers.required("knownSupplier", "연결할 업체를 골라 주세요."))
                .filter(supplier -> supplier.resource() == request.wanted().resource())
                .map(Supplier::code)
                .orElseThrow(() -> new Refusal("knownSupplier", "목록에 있는 업체를 골라 주세요."));
    }

    private static int digits(Answers answers, String field) {
        var typed = Suppliers.digits(answers.required(field, "자릿수를 적어 주세요."));
        if (!typed.matches("\\d{1,2}") || Integer.parseInt(typed) < FEWEST || Integer.parseInt(typed) > MOST) {
            throw new Refusal(field, "6에서 20 사이의 숫자로 적어 주세요.");
        }
        return Integer.parseInt(typed);
    }
}
