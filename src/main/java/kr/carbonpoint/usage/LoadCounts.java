package kr.carbonpoint.usage;

/** What a load did, in lines; {@code changed} in readings. */
record LoadCounts(long lines, long rejected, long changed) {

    static final LoadCounts NONE = new LoadCounts(0, 0, 0);

    String message() {
        String text = "%,d줄 가운데 %,d줄을 읽었습니다.".formatted(lines, lines - rejected);
        if (rejected > 0) {
            text += " %,d줄은 읽지 못했으니 이유를 확인해 주세요.".formatted(rejected);
        }
        return changed == 0 ? text + " 바뀐 값은 없습니다." : text + " 새로 들어오거나 바뀐 값은 %,d개입니다.".formatted(changed);
    }
}
