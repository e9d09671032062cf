using System.Collections.Immutable;
using StoryBot.Answering;

namespace StoryBot.Hosting;

/// <summary>A stopgap until the library opens a folder itself: plain text files, a paragraph a block, sentences at full stops.</summary>
internal static class KnowledgeOpening
{
    /// <exception cref="KnowledgeException">The folder is missing.</exception>
    public static KnowledgeBase Open(KnowledgeOptions options)
    {
        if (!Directory.Exists(options.Folder))
        {
            throw new KnowledgeException($"There is no folder {options.Folder}. Make it and put articles in it, or set Knowledge:Folder.");
        }

        return KnowledgeBase.InMemory(Directory.EnumerateFiles(options.Folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => Read(options.Folder, file)));
    }

    private static Article Read(string folder, string file) => new(
        Path.GetRelativePath(folder, file).Replace('\\', '/'),
        Path.GetFileNameWithoutExtension(file),
        string.Empty,
        [.. File.ReadAllText(file).Split("\n\n").Where(block => block.Contains(". ")).Select((block, index) =>
            new Paragraph(index + 1, block.Trim(), default, Sentences(block.Trim())))]);

    private static ImmutableArray<TextSpan> Sentences(string text)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf(". ", start, StringComparison.Ordinal) is >= 0 and var stop ? stop + 1 : text.Length;
            spans.Add(new TextSpan(start, end - start));
            start = end + 1;
        }

        return spans.ToImmutable();
    }
}
