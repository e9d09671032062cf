namespace StoryBot.Answering;

/// <summary>Keeps one snapshot alive while a question is answered from it; a reindex meanwhile does not touch it.</summary>
internal sealed class KnowledgeLease(KnowledgeSnapshot snapshot) : IDisposable
{
    private int ended;

    public KnowledgeSnapshot Snapshot => snapshot;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref ended, 1) == 0)
        {
            snapshot.Release();
        }
    }
}
