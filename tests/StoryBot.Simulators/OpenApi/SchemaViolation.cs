namespace StoryBot.Simulators.OpenApi;

/// <summary>Something in a body that its schema does not allow; the path is dotted, and empty for the body itself.</summary>
internal sealed record SchemaViolation(string Path, string Message)
{
    public override string ToString() => $"{(Path.Length == 0 ? "body" : Path)}: {Message}";
}
