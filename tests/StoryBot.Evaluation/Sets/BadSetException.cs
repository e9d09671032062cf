namespace StoryBot.Evaluation.Sets;

/// <summary>A file that is no question set: says which, where in it, and what is wrong.</summary>
internal sealed class BadSetException(string file, long? line, string problem)
    : Exception(line is null ? $"{file}: {problem}" : $"{file}, line {line}: {problem}");
