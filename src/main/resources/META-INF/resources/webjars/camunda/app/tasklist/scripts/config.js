export default {
  app: { name: '업무 목록', vendor: '탄소포인트' },
  // Korean for everyone, whatever the browser prefers; resident/language-switch.js lets a person choose English.
  locales: { availableLocales: ['ko', 'en'], fallbackLocale: 'ko' },
  customScripts: ['scripts/resident/main.js'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: '고른 업무를 내가 맡습니다' },
    focusFilter: { key: 'ctrl+shift+f', description: '첫 번째 필터로 갑니다' },
    focusList: { key: 'ctrl+alt+l', description: '목록의 첫 번째 업무로 갑니다' },
    focusForm: { key: 'ctrl+alt+f', description: '양식의 첫 번째 칸으로 갑니다' }
  }
};
