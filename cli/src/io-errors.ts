/** The part of `io.ts` that puts errors of the file system into words. */
import type { Bilingual } from '@duizhang/model';
import { CannotRun } from './cannot-run.ts';

const reasons: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  ENOENT: ['文件或文件夹不存在', 'no such file or folder'],
  EACCES: ['没有访问权限', 'permission denied'],
  EPERM: ['不允许的操作', 'operation not permitted'],
  EISDIR: ['这是一个文件夹，此处需要文件', 'is a folder, a file is needed here'],
  ENOTDIR: ['路径中有一段不是文件夹', 'a part of the path is not a folder'],
  EEXIST: ['路径中有一段不是文件夹', 'a part of the path is not a folder'],
  ELOOP: ['符号链接成环', 'symbolic links lead in a circle'],
  ENXIO: ['不是普通文件（是管道、设备或符号链接），不读取', 'is no regular file but a pipe, device or symbolic link, and is not read'],
  ENOSPC: ['磁盘空间不足', 'no space left on the disk'],
  EDQUOT: ['超出磁盘配额', 'the disk quota is used up'],
  EFBIG: ['文件超出系统允许的大小', 'the file would be larger than the system allows'],
  EPIPE: ['读取这一管道的程序已经退出', 'the program that reads from the pipe has ended'],
  EROFS: ['文件系统只读', 'the file system is read-only'],
  ENAMETOOLONG: ['文件名过长', 'the name is too long'],
};

/** Does it, with errors of the file system in words. */
export async function explained<T>(path: string, action: () => T | Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw worded(path, error);
  }
}

/** An error of the file system in words; other errors are bugs and stay what they are. */
export function worded(path: string, error: unknown): unknown {
  const reason = reasonOf(path, error);
  return reason === null ? error : new CannotRun(`${path}：${reason.zh}。`, `${path}: ${reason.en}.`);
}

/** Null where the error is none of the file system. */
export function reasonOf(path: string, error: unknown): Bilingual | null {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return null;
  // Names from a zip of another system: Node shows what it can't decode as U+FFFD and then doesn't find it.
  if (code === 'ENOENT' && path.includes('\ufffd'))
    return { zh: '名称不是 UTF-8 编码，请改名后再试', en: 'the name is not in UTF-8, rename it' };
  const [zh, en] = reasons[code] ?? [`系统返回 ${code}`, `the system says ${code}`];
  return { zh, en };
}

/** An error as the file system gives it. */
export function failure(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}
