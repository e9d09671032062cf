using System.Collections.Frozen;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Questions.FollowUps;

/// <summary>Tells verbs by their endings and by the auxiliaries they follow.</summary>
internal static class Verbs
{
    // Participles that don't end in "ed".
    private static readonly FrozenSet<string> Participles = new[]
    {
        "born", "bought", "broken", "brought", "built", "caught", "chosen", "cut", "done", "drawn", "driven", "eaten", "felt", "forgotten", "fought",
        "found", "frozen", "given", "gone", "grown", "heard", "held", "hidden", "hit", "hurt", "kept", "known", "laid", "led", "left", "lost", "made", "paid",
        "put", "read", "said", "seen", "sent", "set", "shot", "shown", "shut", "sold", "spent", "stolen", "struck", "taken", "taught", "told", "torn", "won", "written",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a verb in its plain form completes the auxiliary: "does … cost", "will … open".</summary>
    public static bool Completes(string auxiliary) =>
        FollowUp.Bare(auxiliary) is "do" or "does" or "did" or "will" or "would" or "shall" or "should" or "can" or "could" or "may" or "might" or "must";

    public static bool IsParticiple(string word) =>
        FollowUp.Bare(word) is var bare
        && (Participles.Contains(bare) || bare.EndsWith("ed", StringComparison.Ordinal) || (bare.EndsWith("ing", StringComparison.Ordinal) && Lexicon.ClassOf(bare) == WordClass.None));
}
