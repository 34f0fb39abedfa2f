import './styles/reset.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { App } from './App.tsx';
import { programmeCache } from './data/programmeCache.ts';
import { virtualSource } from './data/virtualSource.ts';
import { browserPlatform } from './platform/browserPlatform.ts';

const base = import.meta.env.BASE_URL;
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');

createRoot(root).render(
  <StrictMode>
    <BrowserRouter basename={base}>
      <App cache={programmeCache(virtualSource(base))} platform={browserPlatform(window)} />
    </BrowserRouter>
  </StrictMode>,
);
