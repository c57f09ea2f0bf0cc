package kr.carbonpoint;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class CarbonPointApplication {

    public static void main(String[] args) {
        SpringApplication.run(CarbonPointApplication.class, args);
    }
}
