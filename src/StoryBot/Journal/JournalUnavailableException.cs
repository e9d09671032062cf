namespace StoryBot.Journal;

/// <summary>The journal's store cannot be used just now: <see cref="Exception.Message"/> says why, <see cref="Mend"/> what to do.</summary>
internal sealed class JournalUnavailableException(string cause, string mend, Exception? inner = null) : Exception(cause, inner)
{
    public string Mend => mend;
}
