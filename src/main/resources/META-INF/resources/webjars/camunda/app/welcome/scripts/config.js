export default {
  app: { name: '시작 화면', vendor: '탄소포인트' },
  locales: { availableLocales: ['ko'], fallbackLocale: 'ko' },
  disableWelcomeMessage: true
};
