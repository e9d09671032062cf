namespace StoryBot.Journal.Sqlite;

/// <summary>
/// A locked file for each process that uses the journal. The system lets go of the lock when the process ends, however it ends, so that its
/// successor need not wait for the lease. Where locks don't work, or a mark is missing, the lease alone decides.
/// </summary>
internal sealed class OwnerMarks(string path, string owner) : IDisposable
{
    private FileStream? mine;
    private bool tried;
    private bool locksHold;

    /// <summary>Marks this process as alive, the first time it is called.</summary>
    public void Hold()
    {
        if (tried)
            return;
        tried = true;
        mine = Take(owner, FileMode.OpenOrCreate);
        using var second = mine is null ? null : Take(owner, FileMode.Open);
        locksHold = mine is not null && second is null;
    }

    /// <summary>Whether that process has surely ended; its mark is then gone.</summary>
    public bool HasEnded(string other)
    {
        if (!locksHold || other == owner)
            return false;
        if (Take(other, FileMode.Open) is not { } its)
            return false;
        Remove(its);
        return true;
    }

    public void Dispose()
    {
        if (mine is not null)
            Remove(mine);
    }

    private static void Remove(FileStream mark)
    {
        mark.Dispose();
        try
        {
            File.Delete(mark.Name);
        }
        catch (Exception kept) when (kept is IOException or UnauthorizedAccessException)
        {
            // An unlocked mark that stays says the same.
        }
    }

    /// <summary>Null where another holds it, it is missing, or the folder can't be used.</summary>
    private FileStream? Take(string name, FileMode mode)
    {
        try
        {
            return new FileStream($"{path}-alive-{name}", mode, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
