using System.Collections.Concurrent;
using StoryBot.Answering;
using StoryBot.Answering.Embedding;

namespace StoryBot.Evaluation;

/// <summary>Embeds each passage once in a run, however many made articles hold it.</summary>
/// <param name="judge">Judges a quote, of which it reads the sentence where the whole is too long, instead of what ships.</param>
internal sealed class RememberedVectors(IPassageEmbedder embedder, Func<string, Citation, TextSpan, JudgedQuote>? judge = null) : IPassageEmbedder
{
    private readonly ConcurrentDictionary<(string Text, string? Heading), byte[]> passages = new();

    /// <summary>The embedder that ships, remembered; null where the program was built without.</summary>
    public static RememberedVectors? Shipped { get; } = TextEmbedder.Shipped is { } embedder ? new RememberedVectors(embedder) : null;

    /// <summary>The same, to which all quotes are alike: what ships knows those that it was taught. Null as above.</summary>
    public static RememberedVectors? Unjudged { get; } = Shipped is { } shipped ? new RememberedVectors(shipped, static (_, quote, _) => new JudgedQuote(quote.Span, quote.Span, 0, null)) : null;

    public string Version => embedder.Version;

    public QuestionVectors Embed(string question) => embedder.Embed(question);

    public byte[] Embed(Passage passage) => passages.GetOrAdd((passage.Text, passage.Paragraph.Heading), _ => embedder.Embed(passage));

    public PassageVectors Read(Passage passage, ReadOnlyMemory<byte> embedded) => embedder.Read(passage, embedded);

    public JudgedQuote Judge(string question, Citation quote, TextSpan sentence, Genre genre) =>
        judge?.Invoke(question, quote, sentence) ?? embedder.Judge(question, quote, sentence, genre);
}
