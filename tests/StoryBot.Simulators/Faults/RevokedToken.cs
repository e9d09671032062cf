namespace StoryBot.Simulators.Faults;

/// <summary>A platform's tokens, given to the program as secret files, are void from one moment on; the mend writes the new ones into the same files.</summary>
/// <param name="folder">The program's.</param>
/// <param name="tokens">The settings that are tokens, as they are good now.</param>
internal sealed class RevokedToken(string folder, Action<FaultScene> revoke, Func<FaultScene, IReadOnlyDictionary<string, string>> tokens) : Misfortune
{
    private readonly string secrets = Path.Combine(folder, "secrets");

    public override IEnumerable<KeyValuePair<string, string>> Place(IEnumerable<KeyValuePair<string, string>> settings)
    {
        Directory.CreateDirectory(secrets);
        foreach (var (name, value) in settings)
        {
            if (name.EndsWith("Token", StringComparison.Ordinal))
            {
                Write(name, value);
            }
            else
            {
                yield return new(name, value);
            }
        }

        yield return new("STORYBOT_SECRETS", secrets);
    }

    public override Task StrikeAsync(FaultScene scene)
    {
        revoke(scene);
        return Task.CompletedTask;
    }

    public override Task MendAsync(FaultScene scene)
    {
        foreach (var (name, value) in tokens(scene))
        {
            Write(name, value);
        }

        return Task.CompletedTask;
    }

    private void Write(string name, string value) => File.WriteAllText(Path.Combine(secrets, name), value + "\n");
}
