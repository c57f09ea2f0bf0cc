package kr.carbonpoint.usage;

/** How far a file of readings is. */
public enum Stage {
    WAITING("기다리는 중"),
    READING("읽는 중"),
    CHECKING("확인하는 중"),
    STORING("저장하는 중"),
    DONE("마침"),
    FAILED("읽지 못함");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    /** As a clerk reads it. */
    public String label() {
        return label;
    }

    /** Whether nothing more will happen to the file. */
    public boolean isOver() {
        return this == DONE || this == FAILED;
    }
}
