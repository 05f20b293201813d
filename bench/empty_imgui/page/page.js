import start from './empty_imgui.mjs';

await start();
