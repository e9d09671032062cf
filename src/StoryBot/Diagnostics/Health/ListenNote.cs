using System.Net;

namespace StoryBot.Diagnostics.Health;

/// <summary>
/// Where the running bot serves its health, noted in its data folder for <c>storybot healthcheck</c>: the settings may have been edited since it
/// started, into sense or nonsense. Where the note can't be written or read, the settings are the next best guess.
/// </summary>
internal sealed class ListenNote(string dataFolder)
{
    private readonly string file = Path.Combine(dataFolder, "health-address");

    /// <summary>Where the last bot of this data folder listens, unless it said that it no longer does; null where that is not known.</summary>
    public IPEndPoint? Read() => ListenPoint.Parse(Text());

    public void Write(Uri address)
    {
        try
        {
            Directory.CreateDirectory(dataFolder);
            File.WriteAllText(file, address.ToString());
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // Whoever asks goes by the settings.
        }
    }

    /// <summary>Takes the note back, unless another bot has written its own over it.</summary>
    public void Remove(Uri address)
    {
        try
        {
            if (Text() == address.ToString())
                File.Delete(file);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // Nobody will answer there.
        }
    }

    private string Text()
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
